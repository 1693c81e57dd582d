/// Who has which address.
public struct AddressBook: Sendable {
  private struct Page: Sendable {
    let address: [UInt8]
    var names: [PeerName]
  }

  /// The pages by the hash of their address, for bytes of a line that no text is made of.
  private var pages: [UInt64: [Page]] = [:]

  /// Makes an empty book.
  public init() {}

  /// Whether nobody is in it.
  public var isEmpty: Bool { pages.isEmpty }

  /// Adds a name of who has an address, which is without port and brackets.
  public mutating func add(_ name: PeerName, at address: String) {
    let bytes = Array(address.utf8)
    let hash = Self.hash(bytes.span)
    let place = pages[hash]?.firstIndex { $0.address == bytes }
    if let place {
      if pages[hash]?[place].names.contains(name) == false { pages[hash]?[place].names.append(name) }
    } else {
      pages[hash, default: []].append(Page(address: bytes, names: [name]))
    }
  }

  /// The names of who has an address without port and brackets, in the order added. O(address).
  public func names(at address: Span<UInt8>) -> [PeerName] {
    guard !pages.isEmpty, let found = pages[Self.hash(address)] else { return [] }
    for page in found where address.isEqual(to: page.address) { return page.names }
    return []
  }

  /// The names of who has an address.
  public func names(at address: String) -> [PeerName] { names(at: Array(address.utf8).span) }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash
  }
}
