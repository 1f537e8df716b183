CONTROLS: dict = {}
