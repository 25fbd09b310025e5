using 'main.bicep'

// azd sets these from its environment: azd env set NAME VALUE.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param identityClientId = readEnvironmentVariable('MEDINSPERF_CLIENT_ID')
param identityAudience = readEnvironmentVariable('MEDINSPERF_API_ID')
param hosting = readEnvironmentVariable('MEDINSPERF_HOSTING', 'flex')
param warmInstances = int(readEnvironmentVariable('MEDINSPERF_WARM_INSTANCES', '0'))
param cosmosCapacity = readEnvironmentVariable('MEDINSPERF_COSMOS_CAPACITY', 'serverless')
param staticWebApp = bool(readEnvironmentVariable('MEDINSPERF_STATIC_WEB_APP', 'true'))
param staticWebAppLocation = readEnvironmentVariable('MEDINSPERF_STATIC_WEB_APP_LOCATION', 'eastasia')
param webOrigin = readEnvironmentVariable('MEDINSPERF_WEB_ORIGIN', '')
param monitoring = bool(readEnvironmentVariable('MEDINSPERF_MONITORING', 'true'))
param mailHost = readEnvironmentVariable('MEDINSPERF_MAIL_HOST', '')
param mailPort = int(readEnvironmentVariable('MEDINSPERF_MAIL_PORT', '587'))
param mailFrom = readEnvironmentVariable('MEDINSPERF_MAIL_FROM', '')
param mailUser = readEnvironmentVariable('MEDINSPERF_MAIL_USER', '')
param mailPasswordSecretUri = readEnvironmentVariable('MEDINSPERF_MAIL_PASSWORD_SECRET_URI', '')
