"""The window: the only room with Qt. It draws; everything slow is done by one worker thread."""
