"""Tests of bilateral.query."""
