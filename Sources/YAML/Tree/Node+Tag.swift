import Diagnostics

extension Node {
  /// The name of the anchor on this node, or the name an alias refers to, without `&` or `*`.
  public var anchorName: String? {
    if kind == .alias { return document.source.text(in: SourceRange(start: range.start + 1, end: range.end)) }
    guard let anchor = properties?.anchor else { return nil }
    return document.source.text(in: SourceRange(start: anchor.start + 1, end: anchor.end))
  }

  /// The node's tag in full, `tag:yaml.org,2002:str` for `!!str`; nil when none is written (YAML 1.2.2 §6.8.2).
  public var tag: String? {
    guard let range = properties?.tag else { return nil }
    let written = document.source.text(in: range)
    if written.hasPrefix("!<") { return String(written.dropFirst(2).dropLast()) }
    guard let end = written.dropFirst().lastIndex(of: "!") else {
      return written == "!" ? written : (document.prefix(ofHandle: "!") ?? "!") + decodingPercents(written.dropFirst())
    }
    let handle = String(written[...end])
    let standard = handle == "!!" ? "tag:yaml.org,2002:" : handle
    return (document.prefix(ofHandle: handle) ?? standard) + decodingPercents(written[written.index(after: end)...])
  }

  /// Tags write characters that would end them as `%XX` (YAML 1.2.2 §5.6).
  private func decodingPercents(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let high = rest[rest.startIndex].hexadecimalValue, let low = rest[rest.startIndex + 1].hexadecimalValue
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(high << 4 | low))
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Document {
  /// What `%TAG` says a handle stands for.
  func prefix(ofHandle handle: String) -> String? {
    tagHandles[SourceBytes(Array(handle.utf8))].map { String(decoding: $0.prefix, as: UTF8.self) }
  }
}
