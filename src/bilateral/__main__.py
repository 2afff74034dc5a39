"""`python -m bilateral`, the same as `bilateral`."""

from bilateral.cli import main

if __name__ == "__main__":
    main()
