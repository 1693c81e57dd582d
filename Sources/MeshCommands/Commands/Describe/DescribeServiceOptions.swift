import ArgumentParsing

/// The flags of `meshctl describe service`.
struct DescribeServiceOptions: DescribeCommandOptions {
  var request = DescribeRequest()

  static var arguments: [Argument<Self>] { [name.completing(.names(.services))] }
}
