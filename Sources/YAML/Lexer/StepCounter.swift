#if DEBUG
  /// How often a parser looked at a byte: a measure of its work that no machine's load changes.
  final class StepCounter {
    var count = 0
  }
#endif
