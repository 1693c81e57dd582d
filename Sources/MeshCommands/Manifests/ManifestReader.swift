import Console
import Diagnostics
import System
import YAML

/// Reads an input document by document, in memory bounded by the largest, as often as it is rewound.
struct ManifestReader: ~Copyable {
  let input: ManifestInput
  private var bytes: Spool
  private var splitter: DocumentSplitter
  private var isAtEnd = false

  /// Opens an input; standard input is copied, to be read twice.
  init(_ input: ManifestInput, in context: Context) throws(SystemError) {
    self.input = input
    self.splitter = DocumentSplitter(name: input.name)
    switch input.source {
    case .file(let path):
      bytes = try Spool(FileReader(path), temporaryDirectory: Self.temporaryDirectory(context))
    case .standardInput where context.streams.input.isStandardInput:
      let reader = try FileReader(.standardInput())
      bytes = try Spool(reader, temporaryDirectory: Self.temporaryDirectory(context))
    case .standardInput:
      var copied: [UInt8] = []
      while case let chunk = try context.streams.input.read(), !chunk.isEmpty { copied += chunk }
      bytes = Spool(path: input.name, bytes: copied)
    }
  }

  private static func temporaryDirectory(_ context: Context) -> String {
    context.environment.nonEmpty("TMPDIR") ?? "/tmp"
  }

  /// The next document; nil at the end.
  mutating func next() throws(SystemError) -> Document? {
    while true {
      if let piece = splitter.next() { return Parser.parse(piece) }
      guard !isAtEnd else { return nil }
      if let chunk = try bytes.readChunk() {
        splitter.append(chunk)
      } else {
        isAtEnd = true
        splitter.finish()
      }
    }
  }

  /// Goes back to the first document.
  mutating func rewind() throws(SystemError) {
    try bytes.rewind()
    splitter = DocumentSplitter(name: input.name)
    isAtEnd = false
  }
}
