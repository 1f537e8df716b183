"""One library behind each port; foreign exceptions end here."""
