/// Takes the chunks of a body apart (RFC 9112 §7.1).
struct ChunkedBody {
  private enum State {
    /// In the line that gives the size of the next chunk.
    case size([UInt8])
    case data(left: Int)
    /// In the line end behind a chunk.
    case separator
    case complete
  }

  private var state = State.size([])

  /// Whether the last chunk has been seen; trailers behind it are not waited for.
  var isComplete: Bool {
    if case .complete = state { return true }
    return false
  }

  /// The data among these bytes.
  mutating func take(_ piece: some Collection<UInt8>) throws(HTTPError) -> [UInt8] {
    var data: [UInt8] = []
    var rest = Array(piece)[...]
    while let byte = rest.first {
      switch state {
      case .complete: return data
      case .data(let left):
        let part = rest.prefix(left)
        data += part
        rest = rest.dropFirst(part.count)
        state = part.count == left ? .separator : .data(left: left - part.count)
      case .size(let line):
        rest = rest.dropFirst()
        state = byte == UInt8(ascii: "\n") ? try Self.chunk(line) : .size(line + [byte])
        guard line.count < 256 else { throw .malformedResponse("the size of a chunk is too long") }
      case .separator:
        rest = rest.dropFirst()
        switch byte {
        case UInt8(ascii: "\r"): break
        case UInt8(ascii: "\n"): state = .size([])
        default: throw .malformedResponse("a chunk is longer than its size")
        }
      }
    }
    return data
  }

  private static func chunk(_ line: [UInt8]) throws(HTTPError) -> State {
    let digits = line.prefix { PercentEncoding.isHexDigit($0) }
    guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw .malformedResponse("the size of a chunk is not a number")
    }
    return size == 0 ? .complete : .data(left: size)
  }
}
