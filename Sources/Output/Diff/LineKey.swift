/// A line as a dictionary key, hashed in one piece instead of byte by byte.
struct LineKey: Hashable {
  let line: ArraySlice<UInt8>

  func hash(into hasher: inout Hasher) {
    line.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
