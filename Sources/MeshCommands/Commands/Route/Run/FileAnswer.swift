import Console
import Diagnostics
import MeshStores
import YAML

/// What a verb says that was given files to print: all of their text with the change, and what changed beside it.
struct FileAnswer {
  private let files: FileStore
  private let context: Context

  init(_ files: FileStore, in context: Context) {
    self.files = files
    self.context = context
  }

  /// Tells people what changed, then prints the files one after the other, as one stream.
  func tell(_ report: RouteReport, _ written: [WrittenChange]) throws(CommandError) {
    context.report(Array(report.text(context.streams.error.traits.glyphs).utf8))
    context.report(written.map { "\($0.reference) \($0.verb.rawValue) (\(files.name))" })
    var output = StreamSink(context.streams.output)
    let texts = files.texts.compactMap { text in text.after.map { (name: text.name, bytes: $0) } }
    for (name, bytes) in texts {
      if texts.count > 1 { try output.separate(Self.opening(of: bytes, name), isText: true) }
      try output.write(bytes)
    }
  }

  private static func opening(of bytes: [UInt8], _ name: String) -> DocumentOpening {
    for document in Parser.documents(in: SourceFile(name: name, bytes: bytes)) {
      let opening = DocumentOpening(of: document)
      if opening != .nothing { return opening }
    }
    return .nothing
  }
}
