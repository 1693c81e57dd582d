/// A destination with its share of the traffic.
struct WeightedDestination {
  var destination: Destination
  var weight: Int64
  var headers = HeaderRules()
}
