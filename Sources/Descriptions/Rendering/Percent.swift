/// A share in percent, as people write it.
enum Percent {
  /// `33.3%`: at most one digit behind the point.
  static func text(_ share: Double) -> String {
    let tenths = Int((min(max(share, 0), 1) * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
