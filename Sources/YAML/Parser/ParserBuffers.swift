import Diagnostics

/// Memory that a parser works in and keeps for the next document, so that a small document costs few allocations.
struct ParserBuffers {
  var records: [NodeRecord] = []
  var comments: [SourceRange] = []
  var enclosing = FrameStack()
  var flowStarts: [FlowStart] = []

  /// Empties the buffers and gives them away. A parser that shared them with anyone would have to copy them.
  mutating func take() -> ParserBuffers {
    records.removeAll(keepingCapacity: true)
    comments.removeAll(keepingCapacity: true)
    flowStarts.removeAll(keepingCapacity: true)
    enclosing.removeAll()
    let taken = self
    self = ParserBuffers()
    return taken
  }
}

/// An array of the same elements that is no larger than they need.
func exactCopy<Element: BitwiseCopyable>(of elements: [Element]) -> [Element] {
  elements.withUnsafeBufferPointer { Array($0) }
}
