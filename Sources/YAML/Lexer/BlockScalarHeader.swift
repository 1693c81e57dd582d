/// The indicators after `|` or `>` (YAML 1.2.2 §8.1.1).
struct BlockScalarHeader {
  /// What becomes of the line breaks that end the text.
  enum Chomping {
    /// One is kept.
    case clip
    /// `-`: none is kept.
    case strip
    /// `+`: all are kept.
    case keep
  }

  let chomping: Chomping
  /// The indentation beyond the parent's, 1 to 9, if written.
  let indentation: Int?
  /// The offset after the indicators.
  let end: Int

  /// Reads the indicators that follow the `|` or `>` at `start`, in either order.
  init(_ view: ByteView, at start: Int) {
    var chomping = Chomping.clip
    var hasChomping = false
    var indentation: Int?
    var index = start + 1
    scan: while true {
      switch view[index] {
      case UInt8(ascii: "+") where !hasChomping:
        chomping = .keep
        hasChomping = true
      case UInt8(ascii: "-") where !hasChomping:
        chomping = .strip
        hasChomping = true
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indentation == nil:
        indentation = Int(view[index] - UInt8(ascii: "0"))
      default:
        break scan
      }
      index += 1
    }
    self.chomping = chomping
    self.indentation = indentation
    self.end = index
  }
}
