using Survey.Api;

await WebApp.Build(WebSettings.FromEnvironment()).RunAsync();
