/// How many of the proxies that a change concerns have to have it.
enum ProxyShare: Hashable, Sendable {
  case all
  /// So many of a hundred, from 1 to 100.
  case percent(Int)

  /// How many of so many that is; at least one where there is one.
  func count(of total: Int) -> Int {
    switch self {
    case .all: total
    case .percent(let percent): (total * percent + 99) / 100
    }
  }

  /// As it is written on the command line.
  var text: String {
    switch self {
    case .all: "all"
    case .percent(let percent): "\(percent)%"
    }
  }
}
