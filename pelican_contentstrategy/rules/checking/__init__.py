"""CS0xx: what checking itself runs into."""
