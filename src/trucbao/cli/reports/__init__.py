"""The forms that findings are printed in for other programs, one module each."""
