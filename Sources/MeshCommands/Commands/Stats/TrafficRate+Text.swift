import Metrics
import Output

extension TrafficRate {
  /// Requests in a second, with as many digits as matter.
  var text: String {
    let rate = perSecond
    return DecimalText.text(of: rate, digits: rate >= 100 ? 0 : rate >= 0.1 || rate == 0 ? 1 : 3)
  }
}
