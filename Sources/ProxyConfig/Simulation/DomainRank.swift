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
    if domain == "*" {
      form = .everything
    } else if domain.hasPrefix("*") {
      // The star stands for one character at least.
      guard name.hasSuffix(domain.dropFirst()), name.utf8.count >= length else { return nil }
      form = .suffix
    } else if domain.hasSuffix("*") {
      guard name.hasPrefix(domain.dropLast()), name.utf8.count >= length else { return nil }
      form = .prefix
    } else {
      guard domain == name else { return nil }
      form = .exact
    }
  }

  static func < (one: DomainRank, other: DomainRank) -> Bool {
    (one.form.rawValue, one.length) < (other.form.rawValue, other.length)
  }
}
