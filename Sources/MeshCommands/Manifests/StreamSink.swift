import Console
import Output

/// Standard output as a sink that knows whether its last line is complete.
///
/// A terminal is shown the text of manifests with everything visible that it would obey; programs get the exact bytes.
struct StreamSink: ByteSink {
  private let stream: OutputStream
  private(set) var endsInLineBreak = true
  private(set) var isEmpty = true

  init(_ stream: OutputStream) { self.stream = stream }

  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    guard let last = bytes.last else { return }
    isEmpty = false
    endsInLineBreak = last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    do {
      if stream.isTerminal {
        try stream.write(TerminalText.escaped(bytes[...], keeping: [.lineFeed, .tab]))
      } else {
        try stream.write(bytes)
      }
    } catch {
      throw .output(error)
    }
  }

  /// Parts an input that begins in a way from the one before, so that the joined stream reads as all of them.
  ///
  /// - Parameter isText: whether the input keeps its text, markers and all, rather than being printed anew.
  mutating func separate(_ opening: DocumentOpening, isText: Bool) throws(CommandError) {
    guard opening != .nothing else { return }
    var separator = endsInLineBreak ? "" : "\n"
    switch opening {
    // A reader that sees `{` first takes the whole stream for JSON, and refuses the `---` to come.
    case _ where isEmpty: separator += isText && opening == .json ? "---\n" : ""
    case .directives where isText: separator += "...\n"
    case .marker where isText: break
    default: separator += "---\n"
    }
    try write(Array(separator.utf8))
  }
}
