/// Where the lines of a text are.
enum LinePlaces {
  /// The lines that a line feed ends, without it.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      places.append(start..<index)
      start = index + 1
    }
    return places
  }
}
