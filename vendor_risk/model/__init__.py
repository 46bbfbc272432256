"""What is so: typed, frozen objects of a vendor's dossier, of an engagement and of answers, in which unknown is a value."""
