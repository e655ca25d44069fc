"""What analytics tools export, read as what was counted at which address."""
