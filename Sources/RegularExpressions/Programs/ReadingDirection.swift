/// From which end a program reads the text.
enum ReadingDirection {
  case forward
  /// From the end of a match to its start.
  case backward
}
