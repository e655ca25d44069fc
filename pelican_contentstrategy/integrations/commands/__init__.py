"""The commands of the command line, a file each; found by walking this package."""
