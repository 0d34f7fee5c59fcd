"""What things cost: dated, sourced prices and the formulas over them. Pure: no clock, no screen, no network."""
