/// Comma-separated lists; empty items do not count (tools/common/config/types.go, `Split`).
enum OptionList {
  static func ports(_ text: String) throws(CaptureValueProblem) -> [PortRange] {
    try items(text) { item throws(CaptureValueProblem) in try PortRange(item) }
  }

  static func portSelection(_ text: String) throws(CaptureValueProblem) -> PortSelection {
    text == "*" ? .all : .only(try ports(text))
  }

  static func ranges(_ text: String) throws(CaptureValueProblem) -> [CIDR] {
    try items(text) { item throws(CaptureValueProblem) in try CIDR(item) }
  }

  static func rangeSelection(_ text: String) throws(CaptureValueProblem) -> RangeSelection {
    text == "*" ? .all : .only(try ranges(text))
  }

  /// Ranges to leave out: all of them would leave nothing, which upstream refuses as well.
  static func excludedRanges(_ text: String) throws(CaptureValueProblem) -> [CIDR] {
    guard text != "*" else { throw .wildcardExclusion }
    return try ranges(text)
  }

  static func interfaces(_ text: String) throws(CaptureValueProblem) -> [InterfaceName] {
    try items(text) { item throws(CaptureValueProblem) in try InterfaceName(item) }
  }

  static func accounts(_ text: String) throws(CaptureValueProblem) -> [Account] {
    try items(text) { item throws(CaptureValueProblem) in try Account(item) }
  }

  private static func items<Item>(
    _ text: String,
    read: (Substring) throws(CaptureValueProblem) -> Item
  ) throws(CaptureValueProblem) -> [Item] {
    var items: [Item] = []
    for item in text.split(separator: ",") { items.append(try read(item)) }
    return items
  }
}
