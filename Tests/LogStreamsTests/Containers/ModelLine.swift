/// A line that a model container wrote.
struct ModelLine: Hashable {
  var time: Int64
  var text: [UInt8]

  /// As the kubelet sends it.
  var bytes: [UInt8] {
    let (seconds, nanoseconds) = time.quotientAndRemainder(dividingBy: 1_000_000_000)
    let second = seconds - ModelLine.dayStart
    func digits(_ number: Int64, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let clock = "\(digits(second / 3_600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
    return Array("2023-11-14T\(clock).\(digits(nanoseconds, 9))Z ".utf8) + text + [0x0A]
  }

  /// The beginning of 2023-11-14 in Unix time. A model lives for a day at most.
  static let dayStart: Int64 = 1_699_920_000
}
