/// The name of a network interface: at most 15 bytes (IFNAMSIZ, linux/if.h) of letters, digits, `_`, `.` and `-`.
///
/// A `+` at the end stands for any rest, as in iptables. The kernel allows more (net/core/dev.c, `dev_valid_name`); what
/// a shell, iptables-restore or nft would read as more than a name is refused here.
public struct InterfaceName: Sendable, Hashable, CustomStringConvertible {
  /// The name, with its `+` if it has one.
  public let description: String

  private init(known name: String) { description = name }

  /// The loopback interface.
  public static let loopback = InterfaceName(known: "lo")

  /// The interface by which pods nearly always reach others.
  public static let ethernet = InterfaceName(known: "eth0")

  /// Reads a name.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    let bytes = Array(text.utf8)
    let stem = bytes.last == UInt8(ascii: "+") ? bytes.dropLast() : bytes[...]
    guard (1...15).contains(bytes.count), let first = stem.first, first != UInt8(ascii: "-"),
      stem.allSatisfy({ NameCharacter.isLetterOrDigit($0) || "_.-".utf8.contains($0) }),
      stem != [UInt8(ascii: ".")], stem != [UInt8(ascii: "."), UInt8(ascii: ".")]
    else { throw .interface(String(text)) }
    description = String(text)
  }

  /// Whether the name stands for every interface whose name begins so.
  public var isPrefix: Bool { description.utf8.last == UInt8(ascii: "+") }

  /// Whether an interface of this name is meant.
  public func matches(_ name: String) -> Bool {
    isPrefix ? name.utf8.starts(with: description.utf8.dropLast()) : name == description
  }
}
