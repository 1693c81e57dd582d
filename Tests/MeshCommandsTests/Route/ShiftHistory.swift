/// The shifts of traffic that writers were told they had made, each from one split to another.
///
/// If none was lost and none mixed with another, they can be put in a row that leads from the first state to the last.
struct ShiftHistory {
  private var shifts: [(before: String, after: String)] = []

  /// Notes what a command that shifted traffic between v1 and v3 printed.
  mutating func note(_ output: String) {
    let found = output.matches(of: /(?:v1|v3) +([0-9]+) → +([0-9]+)/)
    guard found.count == 2 else { return }
    let before = found.map { String($0.output.1) }.joined(separator: "/")
    shifts.append((before, found.map { String($0.output.2) }.joined(separator: "/")))
  }

  /// The states that were left more often than they were reached, or less often: none in one history.
  ///
  /// - Parameters:
  ///   - first: the weights of v1 and v3 in the beginning.
  ///   - last: those in the end.
  func gaps(from first: String, to last: String) -> [String: Int] {
    var balance: [String: Int] = [first: 1]
    balance[last, default: 0] -= 1
    for (before, after) in shifts {
      balance[before, default: 0] -= 1
      balance[after, default: 0] += 1
    }
    return balance.filter { $0.value != 0 }
  }
}
