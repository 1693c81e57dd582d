import Diagnostics
import Resources
import System
import YAML

/// A file of manifests as it was when it was read.
struct ManifestFile {
  /// A file larger than this is none that people write.
  private static let sizeLimit = 1 << 30

  let path: String
  /// Nil for bytes that are in no file.
  let stamp: FileStamp?
  /// Whether a change since it was read must have changed the stamp.
  let wasSettled: Bool
  /// Every byte, in which each document has its place.
  let bytes: [UInt8]
  let documents: [Document]
  /// Whether the documents are not the bytes, but UTF-8 made of UTF-16.
  let isConverted: Bool

  /// Reads a file. O(bytes).
  init(reading path: String) throws(SystemError) {
    // Looked at first, so that a change while it is read makes the stamp an old one.
    let stamp = try FileStamp(of: path)
    guard stamp.isRegularFile else { throw SystemError(.open, path, .notARegularFile) }
    var reader = try FileReader(path)
    self.init(path: path, stamp: stamp, bytes: try reader.readAll(limit: Self.sizeLimit))
  }

  /// Takes the bytes of a file.
  init(path: String, stamp: FileStamp?, bytes: [UInt8]) {
    self.path = path
    self.stamp = stamp
    wasSettled = stamp?.isSettled ?? false
    self.bytes = bytes
    var splitter = DocumentSplitter(name: path)
    splitter.append(bytes)
    splitter.finish()
    var parser = Parser()
    var documents: [Document] = []
    while let piece = splitter.next() { documents.append(parser.parse(piece)) }
    self.documents = documents
    self.isConverted = splitter.isConverted
  }

  /// Whether the file on disk is as it was when it was read, as far as can be told without reading it.
  func isCurrent() throws(SystemError) -> Bool {
    guard wasSettled else { return false }
    return try stamp == FileStamp(of: path)
  }

  /// What is wrong with the file; nil if it can be read.
  var malformation: MalformedFile? { documents.first { $0.hasErrors }.map(MalformedFile.init) }

  /// The objects that have a name, in the order of the text, each with the place of its document among the documents.
  func objects(defaultNamespace: String) -> [ManifestObject] {
    documents.enumerated().flatMap { place, document in
      document.objects.lazy.filter { !$0.identity.name.isEmpty }.map { object in
        ManifestObject(
          reference: ResourceReference(object.identity, defaultNamespace: defaultNamespace),
          object: object,
          documentPlace: place
        )
      }
    }
  }

  /// The file with another document in the place of one.
  func replacing(_ place: Int, with document: Document) -> [UInt8] {
    let old = documents[place].source
    return Array(bytes[..<old.baseOffset]) + document.source.bytes.array
      + bytes[(old.baseOffset + old.bytes.count)...]
  }
}
