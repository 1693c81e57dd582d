import Diagnostics
import Injection
import YAML

/// What an edit did to one input.
struct EditedInput {
  /// A source with what is wrong in it.
  struct Problem {
    let source: SourceFile
    let diagnostics: [Diagnostic]
  }

  /// How the input begins, which decides what must stand before it in a joined stream.
  enum Opening {
    case nothing
    /// Content without `---`.
    case content
    /// `---`
    case marker
    /// `%` lines, then `---`.
    case directives
  }

  /// How many problems with errors are kept, and how many without: the first ones often explain the rest, and each one
  /// keeps its document in memory.
  private static let keptProblems = 20

  var results: [InjectionResult] = []
  /// The first problems, in the order of the input.
  private(set) var problems: [Problem] = []
  private var errorCount = 0
  private var warningCount = 0
  var opening = Opening.nothing
  /// Whether the first document is JSON, which some readers take for the format of the whole stream.
  var beginsAsJSON = false
  var isChanged = false
  /// Whether there was not a single byte.
  var isEmpty = true

  /// Whether nothing of it may be written.
  var hasErrors: Bool { errorCount > 0 }

  /// The number of problems with errors beyond `problems`.
  var moreErrors: Int { max(0, errorCount - Self.keptProblems) }

  /// The number of problems with warnings alone beyond `problems`.
  var moreWarnings: Int { max(0, warningCount - Self.keptProblems) }

  /// Notes what is wrong in a source.
  mutating func add(_ diagnostics: [Diagnostic], in source: SourceFile) {
    guard !diagnostics.isEmpty else { return }
    let hasError = diagnostics.contains { $0.severity == .error }
    if hasError { errorCount += 1 } else { warningCount += 1 }
    guard (hasError ? errorCount : warningCount) <= Self.keptProblems else { return }
    problems.append(Problem(source: source, diagnostics: diagnostics))
  }

  /// Notes what was done to the objects of a source.
  mutating func add(_ results: [InjectionResult], in source: SourceFile) {
    self.results += results
    for result in results {
      add(result.warnings, in: source)
      if case .failed(let failures) = result.outcome { add(failures, in: source) }
    }
  }

  /// Notes how the first document begins.
  mutating func open(with document: Document) {
    guard opening == .nothing, document.root != nil || document.startMarker != nil else { return }
    opening = !document.directives.isEmpty ? .directives : document.startMarker != nil ? .marker : .content
    let first = document.source.bytes.first { !$0.isWhitespace }
    beginsAsJSON = opening == .content && first == UInt8(ascii: "{")
  }
}

extension UInt8 {
  fileprivate var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
