# Does what the test says in ACT; the words that it was called with are its arguments.
eval "$ACT"
