"""The words of the program as values (design.md section 2)."""
