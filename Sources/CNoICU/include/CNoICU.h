// Nothing is called here: see noicu.c.
