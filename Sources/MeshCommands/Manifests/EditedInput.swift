import Diagnostics
import System

/// What an edit did to one input.
///
/// Its memory does not grow with the number of documents.
struct EditedInput: ~Copyable {
  /// A source with what is wrong in it.
  struct Problem: Sendable {
    let source: SourceFile
    let diagnostics: [Diagnostic]
  }

  /// How many problems with errors are kept, and how many without: the first ones often explain the rest, and each one
  /// keeps its document in memory.
  private static let keptProblems = 20

  private(set) var objectCount = 0
  private var lines: SpooledBytes
  /// The first problems, in the order of the input.
  private(set) var problems: [Problem] = []
  private var errorCount = 0
  private var warningCount = 0
  /// How the first document begins that is more than comments.
  private(set) var opening = DocumentOpening.nothing
  private(set) var isChanged = false
  /// Whether any of its documents was to be written.
  private(set) var hasOutput = false
  /// Whether there was not a single byte.
  private(set) var isEmpty = true

  /// Begins with nothing; many lines about objects go to the directory of temporary files.
  init(temporaryDirectory: String) {
    let path = "a temporary file in \(temporaryDirectory)"
    lines = SpooledBytes(path: path, temporaryDirectory: temporaryDirectory, memoryLimit: 1 << 20)
  }

  /// Whether nothing of it may be written.
  var hasErrors: Bool { errorCount > 0 }

  /// The number of problems with errors beyond `problems`.
  var moreErrors: Int { max(0, errorCount - Self.keptProblems) }

  /// The number of problems with warnings alone beyond `problems`.
  var moreWarnings: Int { max(0, warningCount - Self.keptProblems) }

  /// Notes what was made of the next document.
  mutating func add(_ document: EditedDocument) {
    isEmpty = false
    for problem in document.problems { add(problem) }
    if opening == .nothing { opening = document.opening }
    objectCount += document.objectCount
    // Where the disk has no room for the lines, memory has.
    try? lines.write(document.report)
    if document.isChanged { isChanged = true }
    if !document.bytes.isEmpty { hasOutput = true }
  }

  /// Whether there is anything to tell of the objects.
  var hasReport: Bool { !lines.isEmpty }

  /// The next lines about the objects; nil at the end.
  mutating func nextLines() throws(CommandError) -> [UInt8]? {
    do { return try lines.readChunk() } catch { throw .failed(error) }
  }

  /// Notes what is wrong in a source.
  mutating func add(_ problem: Problem) {
    guard !problem.diagnostics.isEmpty else { return }
    let hasError = problem.diagnostics.contains { $0.severity == .error }
    if hasError { errorCount += 1 } else { warningCount += 1 }
    guard (hasError ? errorCount : warningCount) <= Self.keptProblems else { return }
    problems.append(problem)
  }
}
