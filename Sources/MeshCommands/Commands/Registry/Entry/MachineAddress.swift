import ArgumentParsing
import Capture

/// The address of a machine on a command line.
struct MachineAddress: ArgumentValue, Hashable {
  let address: IPAddress

  /// What stands where none is given.
  static let unspecified = MachineAddress(address: IPAddress(family: .ipv4, bits: 0))

  private init(address: IPAddress) { self.address = address }

  init(argument: String) throws(InvalidValue) {
    guard let address = try? IPAddress(argument) else { throw .refused(Self.mistake(in: argument)) }
    guard address.bits != 0 else { throw .refused("\(argument) is the address of no machine") }
    self.address = address.canonical
  }

  var argument: String { address.description }

  /// The address as a part of a name (RFC 1123 §2.1): `10-0-0-5`.
  var namePart: String {
    let name = argument.map { $0 == "." || $0 == ":" ? "-" : String($0) }.joined()
    return name.hasSuffix("-") ? name + "0" : name
  }

  /// Whether a text is the same address, however it is written.
  func isWritten(as text: String) -> Bool { (try? IPAddress(text))?.bits == address.bits }

  /// Says what is wrong with an address, and where.
  private static func mistake(in text: String) -> String {
    let form = "an address is written as 10.0.0.5 or fd00::5"
    let isVersion6 = text.utf8.contains(UInt8(ascii: ":"))
    let allowed: (Character) -> Bool = { character in
      character == "." || ("0"..."9").contains(character)
        || isVersion6 && (character == ":" || ("a"..."f").contains(character.lowercased()))
    }
    if let place = text.firstIndex(where: { !allowed($0) }) {
      return "character \(text.distance(from: text.startIndex, to: place) + 1) cannot be in an address; \(form)"
    }
    guard !isVersion6 else { return form }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, let place = parts.firstIndex(where: { UInt8($0) == nil || $0.count > 1 && $0.hasPrefix("0") })
    {
      return "part \(place + 1) is no number from 0 to 255; \(form)"
    }
    return form
  }
}
