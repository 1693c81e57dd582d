/// The values of headers that the proxy sets, in which `%` opens a command: `%REQ(x-name)%`, and `%%` is a `%`.
///
/// Source: Envoy `source/common/router/header_parser.cc`, and Istio's port of it,
/// `pkg/config/validation/header_value_validator.go`.
public enum HeaderValueText {
  private enum State {
    case literal, command, arguments, list, item, argument, listEnd, commandEnd
  }

  /// What is wrong with a value; nil when nothing is. O(bytes).
  public static func problem(with value: String) -> String? {
    guard !value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
      return "a header's value cannot have control characters"
    }
    guard value.utf8.contains(UInt8(ascii: "%")) else { return nil }
    let bytes = Array(value.utf8)
    var state = State.literal
    var place = 0
    while place < bytes.count {
      let next = place + 1 < bytes.count ? bytes[place + 1] : nil
      if state == .literal, bytes[place] == UInt8(ascii: "%"), next == UInt8(ascii: "%") {
        place += 1
      } else if state == .argument, bytes[place] == UInt8(ascii: "\\"), next != nil {
        place += 1
      } else if let following = step(from: state, over: bytes[place]) {
        state = following
      } else {
        return "the header's value '\(value)' has a command that is not well-formed"
      }
      place += 1
    }
    return state == .literal
      ? nil : "the header's value '\(value)' opens a command with '%' and does not close it; write %% for a '%'"
  }

  /// The state behind a byte; nil where the byte cannot stand.
  private static func step(from state: State, over byte: UInt8) -> State? {
    let character = Character(Unicode.Scalar(byte))
    switch (state, character) {
    case (.literal, "%"): return .command
    case (.command, "%"): return .literal
    case (.command, "("): return .arguments
    case (.arguments, "["): return .list
    case (.list, "\""): return .argument
    case (.argument, ")"): return .commandEnd
    case (.argument, "\""): return .item
    case (.argument, "\\"): return nil
    case (.item, ","): return .list
    case (.item, "]"): return .listEnd
    case (.listEnd, ")"): return .commandEnd
    case (.commandEnd, "%"): return .literal
    case (.literal, _), (.command, _), (.argument, _), (_, " "): return state
    case (.arguments, _): return .argument
    default: return nil
    }
  }
}
