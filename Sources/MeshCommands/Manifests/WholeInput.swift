import Diagnostics
import System
import YAML

/// An input that was read whole, with the documents in it.
struct WholeInput {
  let input: ManifestInput
  let documents: [Document]
  private let stamp: FileStamp?
  /// Whether it is UTF-16, which the documents are not.
  let isConverted: Bool

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

  /// Whether there is a file that could be written in place.
  var isFile: Bool { stamp != nil }

  /// Writes bytes in the file's place, as a whole or not at all; not over what someone else wrote in between.
  func replace(with bytes: [UInt8]) throws(CommandError) {
    var file = try FileSink(input.name)
    try file.write(bytes)
    guard try Self.stamp(of: input.name) == stamp else {
      throw .input("\(input.name) was changed by someone else while it was read", next: "run the command again")
    }
    try file.commit()
  }

  private static func stamp(of path: String) throws(CommandError) -> FileStamp {
    do { return try FileStamp(of: path) } catch { throw .failed(error) }
  }
}
