/// How well a domain of a virtual host fits a name; the greatest wins.
struct DomainRank: Comparable {
  private enum Form: Int {
    case everything, prefix, suffix, exact
  }

  private let form: Form
  private let length: Int

  /// Nil when the domain does not fit. Both are in lower case.
  init?(_ domain: String, taking name: String) {
    length = domain.utf8.count
    let star = UInt8(ascii: "*")
    if domain == "*" {
      form = .everything
    } else if domain.utf8.first == star {
      // The star stands for one character at least.
      guard name.utf8.count >= length, name.utf8.suffix(length - 1).elementsEqual(domain.utf8.dropFirst()) else {
        return nil
      }
      form = .suffix
    } else if domain.utf8.last == star {
      guard name.utf8.count >= length, name.utf8.starts(with: domain.utf8.dropLast()) else { return nil }
      form = .prefix
    } else {
      guard domain.utf8.elementsEqual(name.utf8) else { return nil }
      form = .exact
    }
  }

  static func < (one: DomainRank, other: DomainRank) -> Bool {
    (one.form.rawValue, one.length) < (other.form.rawValue, other.length)
  }
}
