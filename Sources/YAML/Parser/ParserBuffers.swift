import Diagnostics

/// Memory that a parser works in and keeps for the next document, so that a small document costs few allocations.
struct ParserBuffers {
  var records: [NodeRecord] = []
  var comments: [SourceRange] = []
  var enclosing = FrameStack()
  var flowStarts: [FlowStart] = []
}

/// An array of the same elements that is no larger than they need.
func exactCopy<Element: BitwiseCopyable>(of elements: [Element]) -> [Element] {
  elements.withUnsafeBufferPointer { Array($0) }
}
