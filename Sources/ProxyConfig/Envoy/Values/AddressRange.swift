import Output
import Resources

/// A network: `10.0.0.0/8`, or an address by itself.
struct AddressRange: Hashable {
  let address: String
  let length: Int

  /// Reads a network; nil for what is none.
  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, IPAddressText.isAddress(text) {
      self.address = text
      self.length = text.contains(":") ? 128 : 32
    } else {
      guard IPAddressText.isRange(text), let length = Int(parts[1]) else { return nil }
      self.address = parts[0]
      self.length = length
    }
  }

  var json: JSONValue { ["address_prefix": .string(address), "prefix_len": .integer(Int64(length))] }
}
