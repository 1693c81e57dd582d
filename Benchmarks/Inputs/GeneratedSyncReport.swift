/// What an istiod answers about its proxies, of any number of them.
enum GeneratedSyncReport {
  /// The answer of `/debug/syncz` of a current istiod: each proxy with its nonces, and the sorts by their types.
  static func answer(proxies: Int, seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    var text = "["
    for number in 0..<proxies {
      let isLate = numbers.below(20) == 0
      let nonce = "rpWXV+lxQFw=\(number)-fcf7-4bde-9120-c977f62aa191"
      let acknowledged = isLate ? "rpWXV+lxQFw=\(number)-0000-4bde-9120-c977f62aa191" : nonce
      let fields = ["cluster", "listener", "route", "endpoint"].map {
        #""\#($0)_sent":"\#(nonce)","\#($0)_acked":"\#($0 == "route" ? acknowledged : nonce)""#
      }
      text +=
        (number == 0 ? "" : ",")
        + #"{"cluster_id":"Kubernetes","proxy":"reviews-v\#(number % 7)-\#(number).team-\#(number % 90)","#
        + #""istio_version":"1.26.\#(number % 3)",\#(fields.joined(separator: ","))}"#
    }
    return Array((text + "]").utf8)
  }
}
