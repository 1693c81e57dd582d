import ArgumentParsing

/// The flags of the commands that describe objects of Istio, whose names nothing completes.
struct DescribeObjectOptions: DescribeCommandOptions {
  var request = DescribeRequest()

  static var arguments: [Argument<Self>] { [name] }
}
