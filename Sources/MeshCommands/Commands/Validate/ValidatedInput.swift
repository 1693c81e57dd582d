import Analysis
import Diagnostics
import System
import YAML

/// An input that was read whole, with the documents in it.
struct ValidatedInput {
  let input: ManifestInput
  let documents: [Document]
  private let stamp: FileStamp?
  private let isConverted: Bool

  /// Reads an input to its end.
  init(_ input: ManifestInput, in context: Context) throws(CommandError) {
    self.input = input
    // Looked at before it is opened: a file that takes its place in between counts as changed.
    stamp = input.source == .standardInput ? nil : try Self.stamp(of: input.name)
    var reader = try ManifestReader(input, in: context)
    var documents: [Document] = []
    while let document = try reader.next() { documents.append(document) }
    isConverted = reader.isConverted
    self.documents = documents
  }

  /// Every byte that was read.
  var bytes: [UInt8] { documents.flatMap(\.source.bytes) }

  /// Whether a plan changes any of the documents.
  func isChanged(by plan: FixPlan) -> Bool { documents.contains { plan.changes($0.source) } }

  /// Every byte as a plan would have it.
  func mended(by plan: FixPlan) -> [UInt8] { documents.flatMap { plan.apply(to: $0.source) } }

  /// Writes what a plan changes in the file's place, as a whole or not at all, and reads it again.
  func rewritten(by plan: FixPlan, in context: Context) throws(CommandError) -> ValidatedInput {
    guard let stamp else {
      throw .input("standard input cannot be mended in place", next: "pass --diff to see the changes")
    }
    guard !isConverted else {
      throw .input("\(input.name) is UTF-16 and is not mended", next: "convert it to UTF-8 first")
    }
    var file = try FileSink(input.name)
    try file.write(mended(by: plan))
    guard try Self.stamp(of: input.name) == stamp else {
      throw .input("\(input.name) was changed by someone else while it was read", next: "run the command again")
    }
    try file.commit()
    return try ValidatedInput(input, in: context)
  }

  private static func stamp(of path: String) throws(CommandError) -> FileStamp {
    do { return try FileStamp(of: path) } catch { throw .failed(error) }
  }
}
