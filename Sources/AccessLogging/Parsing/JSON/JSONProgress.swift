/// What was found in a line of JSON so far.
///
/// Envoy writes the keys in any order, but in the same one for all lines of a process: the key that came next in the
/// line before is tried first.
struct JSONProgress: Sendable {
  /// How many known keys the line had so far.
  private var position = 0
  /// The places of the keys of the line before.
  private var order: [Int] = []
  /// The fields that the line has keys for.
  var fields = AccessLogFields()

  /// Begins a line.
  mutating func restart() {
    position = 0
    fields = AccessLogFields()
  }

  /// The place of the key that is likely to come; beyond all keys where nothing is known.
  @inline(__always) var guess: Int { position < order.count ? order[position] : .max }

  /// Learns which key came. More keys than any format has are not learned.
  @inline(__always)
  mutating func found(_ key: Int) {
    if position < order.count {
      if order[position] != key { order[position] = key }
    } else if position < 64 {
      order.append(key)
    }
    position &+= 1
  }
}
