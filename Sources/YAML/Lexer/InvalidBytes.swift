import Diagnostics

/// The bytes of a document that are not UTF-8: where the first is, and how many there are.
struct InvalidBytes {
  let first: Int
  var count = 1

  /// The refusal, for readers that take UTF-8 only.
  var failure: SyntaxFailure { SyntaxFailure(.invalidEncoding, from: first, to: first + 1) }

  /// What to say where Kubernetes reads on: kubectl replaces what is not UTF-8 by U+FFFD before it parses.
  var warning: Diagnostic {
    let others = count > 1 ? "; so are \(count - 1) more" : ""
    return Diagnostic(
      .invalidEncoding,
      .warning,
      "this byte is not valid UTF-8 and is read as U+FFFD, a replacement character\(others)",
      at: failure.range
    )
  }
}
